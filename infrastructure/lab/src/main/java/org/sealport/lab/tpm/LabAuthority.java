package org.sealport.lab.tpm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * The lab's own certificate authority: it plays the TPM vendor and certifies every endorsement key.
 *
 * <p>Made once and kept, since the certificates inside the TPMs outlive any run of the portal.
 */
public final class LabAuthority {

  private static final String TEMPLATE =
      """
      cn = "Sealport lab TPM authority"
      organization = "Sealport lab"
      ca
      cert_signing_key
      crl_signing_key
      expiration_days = -1
      """;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path folder;

  private LabAuthority(Path folder) {
    this.folder = folder;
  }

  /** Opens the authority of this folder, or makes it. */
  public static synchronized LabAuthority in(Path folder) {
    var authority = new LabAuthority(folder.toAbsolutePath());
    PrivateFiles.folder(authority.folder);
    if (!Files.exists(authority.file("issuercert.pem"))) {
      authority.make();
    }
    authority.configure();
    return authority;
  }

  /** The certificate that all endorsement key certificates of the lab verify against. */
  public X509Certificate certificate() {
    try {
      return Endorsement.parse(Files.readAllBytes(file("issuercert.pem")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the authority's certificate", e);
    }
  }

  /** The configuration that makes swtpm_setup ask this authority. */
  Path setupConfiguration() {
    return file("swtpm_setup.conf");
  }

  /** The certificate comes last: where it is, the key is whole. */
  private void make() {
    var certtool = Tools.require("certtool").toString();
    var template = file("template");
    var unfinished = file("issuercert.new");
    PrivateFiles.write(template, TEMPLATE.getBytes(StandardCharsets.UTF_8));
    run(
        List.of(
            certtool,
            "--generate-privkey",
            "--key-type=ecdsa",
            "--curve=secp256r1",
            "--no-text",
            "--outfile",
            file("signkey.pem").toString()));
    run(
        List.of(
            certtool,
            "--generate-self-signed",
            "--load-privkey",
            file("signkey.pem").toString(),
            "--template",
            template.toString(),
            "--no-text",
            "--outfile",
            unfinished.toString()));
    PrivateFiles.rename(unfinished, file("issuercert.pem"));
  }

  /** Written at every start: the lab's folder may have moved. */
  private void configure() {
    var localca =
        String.join(
            "\n",
            "statedir = " + folder,
            "signingkey = " + file("signkey.pem"),
            "issuercert = " + file("issuercert.pem"),
            "certserial = " + file("certserial"),
            "");
    var options = "--platform-manufacturer Sealport\n--platform-version 1\n--platform-model Lab\n";
    var setup =
        String.join(
            "\n",
            "create_certs_tool = " + Tools.require("swtpm_localca"),
            "create_certs_tool_config = " + file("localca.conf"),
            "create_certs_tool_options = " + file("localca.options"),
            "active_pcr_banks = sha256",
            "");
    PrivateFiles.write(file("localca.conf"), localca.getBytes(StandardCharsets.UTF_8));
    PrivateFiles.write(file("localca.options"), options.getBytes(StandardCharsets.UTF_8));
    PrivateFiles.write(setupConfiguration(), setup.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(List<String> command) {
    Tools.run(command, new byte[0], LIMIT);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
