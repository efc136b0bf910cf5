package org.sealport.services.catalog.ovf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Decodes a document strictly, by its byte order mark or its declaration. The JDK's parser would do
 * it too, but writes a line to the server's console for each malformed byte sequence it meets.
 */
final class XmlText {
  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private XmlText() {}

  static String of(byte[] document) {
    var charset = charset(document);
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw OvfException.of(OvfProblem.OVF_ENCODING_INVALID, charset.name());
    }
  }

  private static Charset charset(byte[] document) {
    int first = document.length < 2 ? 0 : (document[0] & 0xFF) << 8 | document[1] & 0xFF;
    if (first == 0xFEFF || first == 0xFFFE) {
      return StandardCharsets.UTF_16;
    }
    var start =
        new String(
            Arrays.copyOf(document, Math.min(document.length, DECLARATION)),
            StandardCharsets.ISO_8859_1);
    var declared =
        ENCODING.matcher(start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start);
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw OvfException.of(OvfProblem.OVF_ENCODING_INVALID, name);
    }
  }
}
