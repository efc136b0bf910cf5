/** What clients record about a VM, a vApp or another subject and get back as they wrote it. */
package org.sealport.domain.configuration;
