/** What every resource shares: JSON, paging, and how problems look. */
package org.sealport.web.rest.v1.shared;
