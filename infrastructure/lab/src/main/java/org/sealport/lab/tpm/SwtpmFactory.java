package org.sealport.lab.tpm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Manufactures real TPMs with swtpm_setup: an RSA and an ECC endorsement key, each with a
 * certificate of the lab's authority, and a locked NVRAM, as the virtual TPMs of vSphere have.
 *
 * <p>Takes about a second, nearly all of it the search for RSA primes.
 */
public final class SwtpmFactory implements TpmFactory {

  private static final List<String> PROGRAMS =
      List.of("swtpm", "swtpm_setup", "swtpm_localca", "certtool");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String CERTIFICATES = "certificates";
  private static final String LOG = "manufacture.log";

  private final LabAuthority authority;

  public SwtpmFactory(LabAuthority authority) {
    this.authority = authority;
  }

  /** The programs that are missing here; empty when real TPMs can be made. */
  public static List<String> missingPrograms() {
    return PROGRAMS.stream().filter(program -> Tools.find(program).isEmpty()).toList();
  }

  @Override
  public TpmState.Engine engine() {
    return TpmState.Engine.SWTPM;
  }

  @Override
  public TpmState manufacture(Path target, ProviderKey key, String subject) {
    var unfinished = TpmState.unfinished(target);
    var certificates = PrivateFiles.folder(unfinished.resolve(CERTIFICATES));
    var dataKey = TpmState.newDataKey();
    Tools.run(command(unfinished, subject), hex(dataKey), LIMIT);
    var identity = readCertificates(certificates);
    PrivateFiles.deleteTree(certificates);
    PrivateFiles.deleteTree(unfinished.resolve(LOG)); // it names folders of this machine, no more
    TpmState.seal(unfinished, engine(), key, dataKey, identity);
    return TpmState.finish(unfinished, target);
  }

  /**
   * The key goes in by a pipe. swtpm_setup gives its own standard input away, therefore the shell
   * moves the pipe to descriptor 3.
   */
  private List<String> command(Path state, String subject) {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" 3<&0 0</dev/null", "sh"));
    command.addAll(List.of(Tools.require("swtpm_setup").toString(), "--tpm2"));
    command.addAll(List.of("--create-ek-cert", "--create-platform-cert", "--lock-nvram", "--ecc"));
    command.addAll(List.of("--config", authority.setupConfiguration().toString()));
    command.addAll(List.of("--tpm-state", state.toString()));
    command.addAll(List.of("--write-ek-cert-files", state.resolve(CERTIFICATES).toString()));
    command.addAll(List.of("--logfile", state.resolve(LOG).toString()));
    command.addAll(List.of("--keyfile-fd", "3", "--cipher", "aes-256-cbc"));
    command.addAll(List.of("--vmid", subject));
    if ("root".equals(System.getProperty("user.name"))) {
      // otherwise it becomes user tss, who may not write here
      command.addAll(List.of("--runas", "root"));
    }
    return command;
  }

  /** RSA first, as vSphere lists them. */
  private static List<Endorsement> readCertificates(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      var keys = new ArrayList<Endorsement>();
      for (var file : files.sorted().toList()) {
        keys.add(Endorsement.certified(Files.readAllBytes(file)));
      }
      if (keys.isEmpty()) {
        throw Tools.failed("swtpm_setup wrote no endorsement key certificate");
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the new TPM's certificates", e);
    }
  }

  static byte[] hex(byte[] dataKey) {
    return HexFormat.of().formatHex(dataKey).getBytes(StandardCharsets.US_ASCII);
  }
}
