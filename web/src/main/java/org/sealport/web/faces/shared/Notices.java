package org.sealport.web.faces.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.primefaces.PrimeFaces;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskOperation;

/** Tells the reader what came of a request. */
@RequestScoped
public class Notices {
  /** The layout shows these as a passing note … */
  static final String PASSING = "growl";

  /** … and these as one that stays until it is closed. */
  static final String REFUSALS = "refusal";

  private Words words;

  protected Notices() {} // for CDI

  @Inject
  Notices(Words words) {
    this.words = words;
  }

  /** A task is accepted: names it and opens the task pane. */
  public void started(TaskOperation operation, String target) {
    note(words.text("task", "started", words.text("task", operation.name()), target));
    PrimeFaces.current().executeScript("sealport.tasksChanged()");
  }

  public void note(String text) {
    FacesContext.getCurrentInstance()
        .addMessage(PASSING, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
  }

  public void refused(SealportException e) {
    refused(words.problem(e));
  }

  public void refused(String text) {
    FacesContext.getCurrentInstance()
        .addMessage(REFUSALS, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, ""));
  }
}
