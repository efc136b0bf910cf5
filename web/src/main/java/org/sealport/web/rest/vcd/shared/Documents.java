package org.sealport.web.rest.vcd.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Format;

/** Documents in either format, to and fro. */
@Provider
@ApplicationScoped
public class Documents implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  static final int MAX_BYTES = 4 << 20;

  @Inject Exchange exchange;

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isAnnotationPresent(Document.class);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(
        HttpHeaders.CONTENT_TYPE, exchange.format().mediaType(type, exchange.version()));
    exchange.format().write(value, exchange.version(), out);
  }

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isAnnotationPresent(Document.class);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    return format(headers.getFirst(HttpHeaders.CONTENT_TYPE))
        .read(type, exchange.version(), limited(in));
  }

  /** Clients that say nothing of it send XML: go-vcloud-director, of access. */
  private static Format format(String sent) {
    if (sent == null) {
      return Format.XML;
    }
    var contentType = sent.toLowerCase(Locale.ROOT);
    if (contentType.contains("json")) {
      return Format.JSON;
    }
    if (contentType.contains("xml")) {
      return Format.XML;
    }
    throw ProtocolProblem.DOCUMENT_TYPE_UNSUPPORTED.with(contentType);
  }

  private static InputStream limited(InputStream in) {
    return new FilterInputStream(in) {
      private long total;

      @Override
      public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
      }

      private void count(int more) {
        total += more;
        if (total > MAX_BYTES) {
          throw ProtocolProblem.DOCUMENT_TOO_LARGE.with(MAX_BYTES);
        }
      }
    };
  }
}
