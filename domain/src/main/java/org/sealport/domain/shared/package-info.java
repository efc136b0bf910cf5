/**
 * Values and problems that every feature uses. Start with {@link
 * org.sealport.domain.shared.Problem}.
 */
package org.sealport.domain.shared;
