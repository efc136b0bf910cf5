/** Catalogs and templates of the compatible API. */
package org.sealport.web.rest.vcd.catalog;
