package org.sealport.web.faces.audit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.shared.Ids;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.services.audit.AuditFilter;
import org.sealport.services.audit.AuditQueries;
import org.sealport.services.audit.AuditRow;
import org.sealport.web.faces.layout.Layout;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.PagedTables;
import org.sealport.web.faces.shared.QueryModel;
import org.sealport.web.rest.v1.audit.AuditCsv;

/** The organization's audit, or in the console that of all of them. */
@Named
@ViewScoped
public class AuditListView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private AuditQueries queries;
  @Inject private Access access;
  @Inject private Layout layout;

  private transient QueryModel<AuditRow> rows;
  private String text;
  private String rule;
  private String object;
  private final Set<AuditOutcome> outcomes = EnumSet.noneOf(AuditOutcome.class);

  public QueryModel<AuditRow> getRows() {
    if (rows == null) rows = new QueryModel<>(this::query, AuditRow::id);
    return rows;
  }

  private Rows<AuditRow> query(Page page) {
    return layout.isProvider()
        ? queries.all(filter(), page)
        : queries.list(access.tenant(), filter(), page);
  }

  private List<AuditRow> next(AuditRow last, int size) {
    return layout.isProvider()
        ? queries.nextOfAll(filter(), last, size)
        : queries.next(access.tenant(), filter(), last, size);
  }

  private AuditFilter filter() {
    return new AuditFilter(null, null, text, id(), rule, outcomes);
  }

  private UUID id() {
    return object == null ? null : Ids.parse(object);
  }

  /** All that match, as a file. */
  public void export() throws IOException {
    var faces = FacesContext.getCurrentInstance();
    var answer = faces.getExternalContext();
    answer.responseReset();
    answer.setResponseContentType(AuditCsv.MEDIA_TYPE);
    answer.setResponseHeader("Content-Disposition", AuditCsv.FILE);
    AuditCsv.write(this::next, answer.getResponseOutputStream());
    faces.responseComplete();
  }

  public long getCount() {
    return getRows().count(null);
  }

  public AuditOutcome[] getAllOutcomes() {
    return AuditOutcome.values();
  }

  public boolean has(AuditOutcome outcome) {
    return outcomes.contains(outcome);
  }

  public void toggle(AuditOutcome outcome) {
    if (!outcomes.remove(outcome)) outcomes.add(outcome);
    filterChanged();
  }

  public void filterChanged() {
    PagedTables.toFirstPage("list:rows");
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = stripped(text);
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = stripped(rule);
  }

  /** Only what named this id. */
  public String getObject() {
    return object;
  }

  public void setObject(String object) {
    this.object = stripped(object);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
