package cairn.reports.cli.audit;

import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Handout;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry whose cells are as somebody has shown or hidden them. */
final class ShownCells {
  private final String name;
  private final JsonNode entry;
  private final DisclosureRule rule;

  ShownCells(String name, JsonNode entry, DisclosureRule rule) {
    this.name = name;
    this.entry = entry;
    boolean zeros = Json.flag(entry, "zeros_published");
    this.rule =
        rule instanceof SmallHidden hidden
            ? new SmallHidden(hidden.key(), hidden.threshold(), hidden.lowerToo(), zeros)
            : rule;
  }

  JointModel model() {
    Map<CellName, Amount> amounts = new LinkedHashMap<>();
    Map<CellName, Seen> seen = new LinkedHashMap<>();
    Handout shown = new Handout(name, "");
    int unknowns = Json.size(entry, "joint");
    for (JsonNode cell : Json.list(entry, "cells")) {
      JsonNode label = cell.get("name");
      if (label == null || !label.isTextual()) {
        throw new IllegalArgumentException("a cell has no name");
      }
      List<LinearForm> members = new ArrayList<>();
      Json.places(cell.get("members"), "members", unknowns)
          .forEach(place -> members.add(LinearForm.of(place)));
      Amount amount = new Amount(LinearForm.sum(members), Json.count(cell, "value"));
      CellName at = shown.cell(label.asText(), "", "");
      if (amounts.put(at, amount) != null) {
        throw new IllegalArgumentException("two cells have one name");
      }
      seen.put(at, Json.flag(cell, "suppressed") ? hidden(amount) : Seen.PRINTED);
    }
    JointBuilder joint = new JointBuilder(rule, seen);
    for (int i = 0; i < unknowns; i++) {
      joint.unknown(0);
    }
    amounts.forEach(joint::count);
    return joint.build();
  }

  private Seen hidden(Amount amount) {
    return rule.isSmall(amount.value()) ? Seen.PRIMARY : Seen.COMPLEMENTARY;
  }
}
