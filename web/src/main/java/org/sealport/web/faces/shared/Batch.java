package org.sealport.web.faces.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.primefaces.PrimeFaces;
import org.sealport.domain.shared.SealportException;

/**
 * Does the same with each of several rows. What is refused for one does not stop the others; the
 * dialog {@code s:batchResults} tells what came of each.
 */
@RequestScoped
public class Batch {
  private Words words;

  protected Batch() {} // for CDI

  @Inject
  Batch(Words words) {
    this.words = words;
  }

  public <T> List<BatchResult> each(List<T> rows, Function<T, String> name, Consumer<T> act) {
    var results = new ArrayList<BatchResult>();
    for (var row : rows) {
      results.add(new BatchResult(name.apply(row), refusal(row, act)));
    }
    PrimeFaces.current().executeScript("PF('batchResults').show(); sealport.tasksChanged()");
    PrimeFaces.current().ajax().addCallbackParam("done", true);
    return results;
  }

  private <T> String refusal(T row, Consumer<T> act) {
    try {
      act.accept(row);
      return null;
    } catch (SealportException e) { // one row's result, which the page shows
      return words.problem(e);
    }
  }
}
