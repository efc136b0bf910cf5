package org.sealport.lab;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.sealport.lab.tpm.PrivateFiles;

/** The lab's files: readable JSON, replaced as a whole. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Json() {}

  static void write(Path file, Object value) {
    try {
      PrivateFiles.write(file, MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Empty when there is no such file. */
  static <T> Optional<T> read(Path file, Class<T> type) {
    return bytes(file).map(bytes -> parse(bytes, MAPPER.constructType(type), file));
  }

  static <T> Optional<T> read(Path file, TypeReference<T> type) {
    return bytes(file).map(bytes -> parse(bytes, MAPPER.constructType(type), file));
  }

  private static <T> T parse(byte[] bytes, JavaType type, Path file) {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged: " + file, e);
    }
  }

  private static Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
