/**
 * The words of the pages, one bundle for each feature and language.
 *
 * <p>Both languages have a suffix: without a root bundle an English reader never falls back to the
 * server's own language.
 */
package org.sealport.web.i18n;
