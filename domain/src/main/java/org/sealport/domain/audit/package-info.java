/** What the audit tells: outcomes, and the rules behind an operation. */
package org.sealport.domain.audit;
