package org.sealport.web.rest.vcd.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The two formats of every document. */
public enum Format {
  XML("xml") {
    @Override
    public void write(Object document, ApiVersion version, OutputStream to) {
      XmlWriter.write(document, version, to);
    }

    @Override
    Tree tree(InputStream in) {
      return XmlReader.read(in);
    }
  },
  JSON("json") {
    @Override
    public void write(Object document, ApiVersion version, OutputStream to) throws IOException {
      JsonWriter.write(document, version, to);
    }

    @Override
    Tree tree(InputStream in) throws IOException {
      return JsonReader.read(in);
    }
  };

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  public abstract void write(Object document, ApiVersion version, OutputStream to)
      throws IOException;

  abstract Tree tree(InputStream in) throws IOException;

  /**
   * @throws MalformedException no document of that type; nothing was sent at all gives an empty one
   */
  public <T> T read(Class<T> type, ApiVersion version, InputStream in) throws IOException {
    var body = new BufferedInputStream(in);
    body.mark(1);
    if (body.read() < 0) {
      return type.cast(Shape.of(type).instance());
    }
    body.reset();
    var tree = tree(body);
    var expected = Shape.of(type).name();
    if (this == XML && !tree.name().equals(expected)) {
      throw new MalformedException(expected + " is expected, not " + tree.name(), null);
    }
    return type.cast(new Binder(version).bind(type, tree));
  }

  /** The media type of a document in this format. */
  public String mediaType(Class<?> document, ApiVersion version) {
    var said = document.getAnnotation(Document.class);
    var stem = said == null || said.media().isEmpty() ? "application/" : said.media() + "+";
    return stem + suffix + ";version=" + version.number();
  }

  /** The media type's stem with the format, as references carry it. */
  public String typeOf(Class<?> document) {
    return document.getAnnotation(Document.class).media() + "+" + suffix;
  }
}
