/**
 * Who may do what: roles, rights and the one table between them, {@link
 * org.sealport.domain.access.Role}.
 */
package org.sealport.domain.access;
