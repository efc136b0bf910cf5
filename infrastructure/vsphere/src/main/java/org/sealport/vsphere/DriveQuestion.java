package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_DRIVE_LOCKED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_ASKS;

import java.util.Locale;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.VimException;

/**
 * What a vCenter asks while it changes a drive that the guest has locked: whether to override the
 * lock. Until somebody answers, the VM and its task stand still.
 */
final class DriveQuestion {
  private static final String OF_A_LOCKED_DRIVE = "cdromdisconnect";

  private final Site site;
  private final VmSeen vm;
  private final boolean override;
  private String answered;

  DriveQuestion(Site site, VmSeen vm, boolean override) {
    this.site = site;
    this.vm = vm;
    this.override = override;
  }

  /** Answers it, once. */
  void look() {
    site.properties()
        .of(vm.ref(), "runtime.question")
        .flatMap(found -> found.find("runtime.question"))
        .filter(question -> !question.text("id").equals(answered))
        .ifPresent(this::answer);
  }

  private void answer(Element question) {
    if (!isOfDrive(question)) {
      throw VCENTER_VM_ASKS.with(vm.found().name(), question.text("text"));
    }
    answered = question.text("id");
    site.vim()
        .call(
            vm.ref(),
            Spec.of("AnswerVM")
                .set("questionId", answered)
                .set("answerChoice", choice(question, override ? "yes" : "no")));
  }

  private static boolean isOfDrive(Element question) {
    return question.all("message").stream()
            .anyMatch(message -> String.valueOf(message.text("id")).contains(OF_A_LOCKED_DRIVE))
        || String.valueOf(question.text("text")).contains("locked the CD-ROM door");
  }

  private static String choice(Element question, String word) {
    return question.get("choice").all("choiceInfo").stream()
        .filter(choice -> says(choice, word))
        .map(choice -> choice.text("key"))
        .findFirst()
        .orElseThrow(() -> new VimException("the vCenter's question has no answer " + word));
  }

  private static boolean says(Element choice, String word) {
    return (choice.text("label") + " " + choice.text("summary"))
        .toLowerCase(Locale.ROOT)
        .contains(word);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_DRIVE_LOCKED: it was asked, and
   *     the lock was left alone
   */
  void requireUnlocked() {
    if (answered != null && !override) {
      throw VCENTER_DRIVE_LOCKED.with(vm.found().name());
    }
  }
}
