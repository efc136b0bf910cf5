package org.sealport.lab.tpm;

import java.util.List;

/** The commands of the client and how one is put into bytes (Part 1 of the specification, 18). */
enum TpmCommand {
  CLEAR(0x126, 0),
  CREATE_PRIMARY(0x131, 1),
  SHUTDOWN(0x145, 0),
  NV_READ(0x14E, 0),
  CREATE(0x153, 0),
  LOAD(0x157, 1),
  UNSEAL(0x15E, 0),
  FLUSH_CONTEXT(0x165, 0),
  NV_READ_PUBLIC(0x169, 0),
  READ_PUBLIC(0x173, 0),
  GET_CAPABILITY(0x17A, 0);

  private static final int NO_SESSIONS = 0x8001;
  private static final int SESSIONS = 0x8002;
  private static final int PASSWORD_SESSION = 0x40000009;
  private static final int HEADER = 10;

  private final int code;
  private final int handlesReturned;

  TpmCommand(int code, int handlesReturned) {
    this.code = code;
    this.handlesReturned = handlesReturned;
  }

  /** The parts of an answer: the handle where the command makes one, and the parameters. */
  record Answer(int handle, TpmReader parameters) {}

  /** Runs the command without authorization. */
  Answer send(TpmTransport transport, byte[] handlesAndParameters) {
    return exchange(transport, NO_SESSIONS, handlesAndParameters);
  }

  /** Runs the command with an empty password for its first handle. */
  Answer sendAuthorized(TpmTransport transport, List<Integer> handles, byte[] parameters) {
    var session = new TpmWriter().u32(PASSWORD_SESSION).sized(new byte[0]).u8(0).sized(new byte[0]);
    var body = new TpmWriter();
    handles.forEach(body::u32);
    body.u32(session.toBytes().length).raw(session.toBytes()).raw(parameters);
    return exchange(transport, SESSIONS, body.toBytes());
  }

  private Answer exchange(TpmTransport transport, int tag, byte[] body) {
    var command = new TpmWriter().u16(tag).u32(HEADER + body.length).u32(code).raw(body);
    var answer = new TpmReader(transport.exchange(command.toBytes()));
    var answerTag = answer.u16();
    answer.u32(); // size, which the transport used
    var responseCode = answer.u32();
    if (responseCode != 0) {
      throw new TpmException("TPM2_" + name(), responseCode);
    }
    var handle = handlesReturned > 0 ? answer.u32() : 0;
    if (answerTag == SESSIONS) {
      answer.u32(); // size of the parameters; the sessions behind them say nothing
    }
    return new Answer(handle, answer);
  }
}
