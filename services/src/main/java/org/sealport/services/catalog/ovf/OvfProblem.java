package org.sealport.services.catalog.ovf;

import org.sealport.domain.shared.Problem;

/**
 * Why an OVF package is refused. Each name is also the key of its message; the comment lists the
 * message's arguments.
 */
public enum OvfProblem implements Problem {
  /** Not well-formed XML: line, column. */
  OVF_MALFORMED(Kind.INVALID),
  /** Bytes that the document's encoding does not allow, or an unknown encoding: its name. */
  OVF_ENCODING_INVALID(Kind.INVALID),
  /** A document type declaration, which could pull in files and addresses of this server. */
  OVF_DOCTYPE_REFUSED(Kind.INVALID),
  /** Elements nested deeper or more of them than any tool writes: limit. */
  OVF_TOO_COMPLEX(Kind.TOO_LARGE),
  /** The root element is not an OVF envelope: what was found. */
  OVF_NOT_AN_ENVELOPE(Kind.INVALID),
  /** Nothing to run in it. */
  OVF_NO_VIRTUAL_SYSTEM(Kind.INVALID),
  /** A required attribute is missing: element, attribute. */
  OVF_ATTRIBUTE_MISSING(Kind.INVALID),
  /** A value that cannot be understood: where, value. */
  OVF_VALUE_INVALID(Kind.INVALID),
  /** Two elements with one id: element, id. */
  OVF_ID_DUPLICATE(Kind.INVALID),
  /** A reference to something that the descriptor does not define: from, to. */
  OVF_REFERENCE_UNKNOWN(Kind.INVALID),
  /** A file outside the package, such as an address or a path with "..": href. */
  OVF_HREF_REFUSED(Kind.INVALID),
  /** A compression other than gzip: href, compression. */
  OVF_COMPRESSION_UNSUPPORTED(Kind.INVALID),
  /** A disk format other than VMDK: disk, format. */
  OVF_DISK_FORMAT_UNSUPPORTED(Kind.INVALID),
  /** A disk of differences only: disk, the disk it continues. */
  OVF_DISK_CHAINED(Kind.INVALID),
  /** More than one TPM in a virtual machine; vSphere allows one: virtual system. */
  OVF_SEVERAL_TPMS(Kind.INVALID),

  /** No descriptor in the package. */
  OVF_DESCRIPTOR_MISSING(Kind.INVALID),
  /** Two descriptors: both names. */
  OVF_DESCRIPTOR_AMBIGUOUS(Kind.INVALID),
  /** A line of the manifest that is not understood: file, line number. */
  OVF_MANIFEST_MALFORMED(Kind.INVALID),
  /** Two manifests: both names. */
  OVF_MANIFEST_AMBIGUOUS(Kind.INVALID),
  /** A file differs from the manifest: file, algorithm. */
  OVF_CHECKSUM_MISMATCH(Kind.INVALID),
  /** A referenced file or one named in the manifest is not in the package: file. */
  OVF_FILE_MISSING(Kind.INVALID),
  /** Another size than the descriptor says: file, expected, found. */
  OVF_FILE_SIZE_MISMATCH(Kind.INVALID),
  /** A disk's file that is not a VMDK: file. */
  OVF_FILE_NOT_A_DISK(Kind.INVALID),
  /** Larger than allowed: what, limit in bytes. */
  OVF_TOO_LARGE(Kind.TOO_LARGE),

  /** Not a tar archive at all. */
  OVA_NOT_A_TAR(Kind.INVALID),
  /** A damaged header: byte offset. */
  OVA_HEADER_DAMAGED(Kind.INVALID),
  /** The archive ends early: bytes read. */
  OVA_TRUNCATED(Kind.INVALID),
  /** Something hides behind the end of the archive: byte offset. */
  OVA_TRAILING_DATA(Kind.INVALID),
  /** A name that could leave the folder or deceive a reader: name. */
  OVA_HOSTILE_NAME(Kind.INVALID),
  /** A name that this server's file system cannot hold, such as Japanese in a "C" locale: name. */
  OVF_NAME_UNSUPPORTED(Kind.INVALID),
  /** The same file twice: name. */
  OVA_DUPLICATE_NAME(Kind.INVALID),
  /** A link, device or other entry that is not a plain file: name, type. */
  OVA_ENTRY_REFUSED(Kind.INVALID),
  /** More entries than allowed: limit. */
  OVA_TOO_MANY_ENTRIES(Kind.TOO_LARGE);

  private final Kind kind;

  OvfProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
