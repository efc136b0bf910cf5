package org.sealport.services.catalog.ovf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of this package keep asking. */
final class OvfAssertions {
  static final OvfLimits LIMITS = OvfLimits.ofTotal(64L << 20);

  private OvfAssertions() {}

  static OvfPackage unpack(byte[] ova, Path folder) throws IOException {
    return new OvaReader(LIMITS).read(new ByteArrayInputStream(ova), folder, bytes -> {});
  }

  static OvfDescriptor parse(String xml) {
    try {
      var bytes = xml.getBytes(StandardCharsets.UTF_8);
      return DescriptorReader.read(new ByteArrayInputStream(bytes), LIMITS);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only virtual system. */
  static OvfDescriptor.VirtualSystem vm(String xml) {
    var systems = parse(xml).systems();
    assertThat(systems).hasSize(1);
    return systems.get(0);
  }

  /** All problems of a refusal, in order. */
  static List<OvfProblem> problems(ThrowingCallable call) {
    return refusal(call).reasons().stream().map(OvfException.Reason::problem).toList();
  }

  static OvfException refusal(ThrowingCallable call) {
    var refusal = catchThrowableOfType(OvfException.class, call);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }

  /** Everything below a folder, itself excluded. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> !path.equals(folder)).toList();
    }
  }
}
