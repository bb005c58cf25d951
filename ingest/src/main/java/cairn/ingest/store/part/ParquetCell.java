package cairn.ingest.store.part;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A Parquet column's current value as the text that a CSV file would have. */
@NullMarked
interface ParquetCell {
  /** The text. */
  String text(ColumnReader column) throws CharacterCodingException;

  /** How a column of this type becomes text, or null for a type that has no place in a row. */
  static @Nullable ParquetCell of(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> column -> Boolean.toString(column.getBoolean());
      case FLOAT -> column -> number(column.getFloat(), Float.toString(column.getFloat()));
      case DOUBLE -> column -> number(column.getDouble(), Double.toString(column.getDouble()));
      case INT32, INT64 -> whole(type.getPrimitiveTypeName(), logical);
      case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(logical);
      case INT96 -> null;
    };
  }

  private static @Nullable ParquetCell whole(
      PrimitiveTypeName name, @Nullable LogicalTypeAnnotation logical) {
    boolean isInt = name == PrimitiveTypeName.INT32;
    if (logical instanceof DateLogicalTypeAnnotation) {
      return column -> LocalDate.ofEpochDay(column.getInteger()).toString();
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      long perSecond =
          switch (timestamp.getUnit()) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
          };
      return column -> day(column.getLong(), perSecond);
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return column ->
          BigDecimal.valueOf(isInt ? column.getInteger() : column.getLong(), decimal.getScale())
              .toPlainString();
    }
    if (logical == null || (logical instanceof IntLogicalTypeAnnotation i && i.isSigned())) {
      return column -> Long.toString(isInt ? column.getInteger() : column.getLong());
    }
    return logical instanceof IntLogicalTypeAnnotation
        ? column ->
            isInt
                ? Integer.toUnsignedString(column.getInteger())
                : Long.toUnsignedString(column.getLong())
        : null;
  }

  /** A day when the time is midnight; else day and time, which no column of the contract takes. */
  private static String day(long value, long perSecond) {
    Instant instant =
        Instant.ofEpochSecond(
            Math.floorDiv(value, perSecond),
            Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond));
    var moment = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  private static @Nullable ParquetCell binary(@Nullable LogicalTypeAnnotation logical) {
    if (logical instanceof StringLogicalTypeAnnotation
        || logical instanceof EnumLogicalTypeAnnotation) {
      return column -> utf8(column.getBinary());
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return column ->
          new BigDecimal(new BigInteger(column.getBinary().getBytes()), decimal.getScale())
              .toPlainString();
    }
    return null;
  }

  private static String utf8(Binary binary) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(binary.toByteBuffer()).toString();
  }

  private static String number(double value, String shortest) {
    if (!Double.isFinite(value)) {
      return shortest;
    }
    String plain = new BigDecimal(shortest).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
