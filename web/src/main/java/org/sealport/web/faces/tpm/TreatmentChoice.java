package org.sealport.web.faces.tpm;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealport.domain.tpm.Treatment;

/**
 * Copy or replace, as somebody answers on a page: once for every TPM, and otherwise for single
 * machines.
 */
public class TreatmentChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Machine> machines;
  private Treatment all;

  private TreatmentChoice(List<Machine> machines) {
    this.machines = machines;
  }

  /**
   * @param names of the machines that hold a TPM, by their id
   */
  public static TreatmentChoice among(Map<String, String> names) {
    return new TreatmentChoice(
        names.entrySet().stream().map(e -> new Machine(e.getKey(), e.getValue())).toList());
  }

  /** There is something to choose. */
  public boolean isDue() {
    return !machines.isEmpty();
  }

  /** Every machine's treatment is chosen. */
  public boolean isMade() {
    return all != null || machines.stream().allMatch(machine -> machine.own != null);
  }

  /** Empty until chosen. */
  public Optional<Treatment> forAll() {
    return Optional.ofNullable(all);
  }

  /** Of the machines for which another answer was given, by their id. */
  public Map<String, Treatment> exceptions() {
    var exceptions = new LinkedHashMap<String, Treatment>();
    for (var machine : machines) {
      if (machine.own != null) exceptions.put(machine.id, machine.own);
    }
    return exceptions;
  }

  /** For the page. */
  public Treatment getAll() {
    return all;
  }

  public void setAll(Treatment all) {
    this.all = all;
  }

  /** One machine is asked about once, by the choice for all. */
  public List<Machine> getSingles() {
    return machines.size() > 1 ? machines : List.of();
  }

  public int getSize() {
    return machines.size();
  }

  /** One machine with a TPM; its own treatment is null while it follows the choice for all. */
  public static class Machine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String name;
    private Treatment own;

    Machine(String id, String name) {
      this.id = id;
      this.name = name;
    }

    public String getName() {
      return name;
    }

    public Treatment getOwn() {
      return own;
    }

    public void setOwn(Treatment own) {
      this.own = own;
    }
  }
}
