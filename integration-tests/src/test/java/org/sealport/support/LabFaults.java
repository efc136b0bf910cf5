package org.sealport.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Faults and contents of the lab of the running instance, through its folder. */
public final class LabFaults {
  private LabFaults() {}

  /** Each operation of this kind takes so long before it changes anything. */
  public static void slow(String operation, Duration delay) {
    write("{\"%s\": {\"delayMillis\": %d}}".formatted(operation, delay.toMillis()));
  }

  /** The next operations of this kind are done, but the answer is lost. */
  public static void loseTheAnswer(String operation, int times) {
    write(
        "{\"%s\": {\"failAfter\": \"connection reset\", \"times\": %d}}"
            .formatted(operation, times));
  }

  /** The next operations of this kind are refused; nothing is changed. */
  public static void refuse(String operation, int times) {
    write("{\"%s\": {\"fail\": \"refused\", \"times\": %d}}".formatted(operation, times));
  }

  public static void clear() {
    write("{}");
  }

  /** The homes of all VMs in all vCenters, templates included. */
  public static Set<String> homes() {
    return LabHomes.all()
        .map(home -> home.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The reference of a VM of the portal's in its vCenter. */
  public static String moRef(String vm) {
    return GuestTpm.moRef(vm);
  }

  /** The guest of a VM of the portal's stops by itself. */
  public static void stops(String vm) {
    try {
      var sheet = LabHomes.of(moRef(vm)).resolve(LabHomes.SHEET);
      var running = Files.readString(sheet);
      Files.writeString(sheet, running.replace("\"power\" : \"ON\"", "\"power\" : \"OFF\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the vCenter keeps of a VM of the portal's. */
  public static String sheet(String vm) {
    try {
      return Files.readString(LabHomes.of(moRef(vm)).resolve(LabHomes.SHEET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody deletes a VM behind the portal's back. */
  public static void removeHome(String moRef) {
    try {
      Files.delete(LabHomes.of(moRef).resolve(LabHomes.SHEET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String json) {
    try {
      var part = Files.writeString(lab().resolve("faults.json.part"), json);
      Files.move(part, lab().resolve("faults.json"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path lab() {
    return Stack.home().resolve("lab");
  }
}
