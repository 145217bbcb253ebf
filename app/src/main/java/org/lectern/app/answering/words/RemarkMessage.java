package org.lectern.app.answering.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lectern.app.answering.Remark;

/// A remark as a message.
///
/// @param key "remark." with the saying's name, and behind that what of it has words of its own
/// @param arguments counts as numbers; sizes, days and languages in the reader's words
public record RemarkMessage(String key, List<Object> arguments) {

    /// @param reader the language in which it is said
    public static RemarkMessage of(Remark remark, Locale reader) {
        return new RemarkMessage("remark." + remark.saying().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + variant(remark),
                IntStream.range(0, remark.arguments().size())
                        .mapToObj(argument -> value(remark, argument, reader)).toList());
    }

    private static String variant(Remark remark) {
        var first = remark.arguments().stream().findFirst().orElse("");
        return switch (remark.saying()) {
            case DO_IN_THE_WINDOW -> "." + (first.isEmpty() ? "other" : first);
            case NEEDS_A_LARGER_MODEL -> "." + (first.isEmpty() ? "write" : first);
            case OTHER_LANGUAGE -> first.isEmpty() ? ".unknown" : "";
            case BEGINS_ON -> remark.arguments().size() > 2 ? ".printed" : "";
            case CHAPTERS -> remark.arguments().stream().distinct().count() > 1 ? ".some" : "";
            default -> "";
        };
    }

    private static Object value(Remark remark, int argument, Locale reader) {
        var word = remark.arguments().get(argument);
        return switch (remark.saying()) {
            case ATTACHMENTS, LEFT_OUT -> argument == 1 ? word : Long.valueOf(word);
            case COUNTED -> argument == 0 ? word : Long.valueOf(word);
            case COUNTED_IN -> argument == 0 || argument == 3 ? word : Long.valueOf(word);
            case BEGINS_ON -> argument == 0 || argument == 2 ? word : Long.valueOf(word);
            case LOOKED_AT, PAGES, PARTS, WORDS, CHAPTERS -> Long.valueOf(word);
            case FILE_SIZE -> ByteCount.words(Long.parseLong(word), reader);
            case FILE_DATE -> LocalDate.parse(word)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader));
            case LANGUAGE, OTHER_LANGUAGE -> Locale.of(word).getDisplayLanguage(reader);
            default -> word;
        };
    }
}
