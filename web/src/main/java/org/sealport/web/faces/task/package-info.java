/**
 * Tasks on the pages: the live pane below every page, and the lists.
 *
 * <p>{@link org.sealport.web.faces.task.TaskPane} is asked every few seconds while a page is open.
 */
package org.sealport.web.faces.task;
