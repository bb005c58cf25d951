package cairn.reports.cli.estimate;

import cairn.analysis.method.CellLines;
import cairn.analysis.method.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The option of a method as the command line knows options. */
final class OptionForm {
  private OptionForm() {}

  static OptionSpec of(Option<?> option) {
    Option.Kind kind = option.kind();
    String standard = option.standard();
    OptionSpec.Builder form =
        OptionSpec.builder(option.name())
            .required(option.required())
            .description(
                option.description() + (standard == null ? "" : " (default: ${DEFAULT-VALUE})"));
    if (!option.label().isEmpty()) {
      form.paramLabel(option.label());
    }
    if (standard != null) {
      form.defaultValue(standard);
    }
    if (kind.many()) {
      form.type(List.class).auxiliaryTypes(kind.type()).splitRegex(",");
    } else {
      form.type(
          kind.type() == CellLines.class
              ? Path.class
              : kind.type() == Boolean.class ? boolean.class : kind.type());
    }
    if (!kind.words().isEmpty()) {
      form.type(Object.class).converters(new Words(kind.words()));
    }
    return form.build();
  }

  /** A value by the word that means it. */
  private record Words(Map<String, ?> words) implements ITypeConverter<Object> {
    @Override
    public Object convert(String text) {
      Object value = words.get(text);
      if (value == null) {
        List<String> all = List.copyOf(words.keySet());
        int last = all.size() - 1;
        throw new TypeConversionException(
            "expected " + String.join(", ", all.subList(0, last)) + " or " + all.get(last));
      }
      return value;
    }
  }
}
