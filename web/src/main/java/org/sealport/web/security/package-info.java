/**
 * Sign-in of people and automation, for pages and APIs alike.
 *
 * <p>{@link org.sealport.web.security.SecurityFilter} is the best place to start reading: every
 * request passes it once. The container's own authentication is switched off on purpose, see {@code
 * docs/adr/0004-sign-in.md}. What a caller may do is decided by the rights of the use cases in
 * {@code org.sealport.services.access}.
 */
package org.sealport.web.security;
