/**
 * What every page shares: the reader's language and theme, the frame around the page, the theme.
 *
 * <p>{@code WEB-INF/templates/layout.xhtml} is the best place to start reading.
 */
package org.sealport.web.faces.layout;
