package cairn.reports.cli.month;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.language.Language;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** In which languages pages for others are written, English always among them. */
final class LanguageOptions {
  @Option(
      names = "--language",
      paramLabel = "LANG",
      split = ",",
      description =
          "write the pages for funders and for people in another language too, such as es; its files"
              + " are named after it, such as summary.es.pdf")
  private List<String> tags = new ArrayList<>();

  /**
   * The languages, English first.
   *
   * @throws CommandFailure when there are no messages in one
   */
  List<Language> languages() {
    List<Language> languages = new ArrayList<>(List.of(Language.ENGLISH));
    for (String tag : tags) {
      Language language =
          Language.named(tag)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          ExitCode.USAGE,
                          "--language is none of " + String.join(", ", Language.tags())));
      if (languages.stream().noneMatch(each -> each.tag().equals(language.tag()))) {
        languages.add(language);
      }
    }
    return List.copyOf(languages);
  }
}
