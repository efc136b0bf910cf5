/**
 * What the pages' beans share: words, notices, and what happens when a use case refuses.
 *
 * <p>{@link org.sealport.web.faces.shared.PageExceptionHandler} is the only place where a problem
 * meets a page.
 */
package org.sealport.web.faces.shared;
