/** What clients record about a VM or vApp and get back as they wrote it. */
package org.sealport.domain.configuration;
