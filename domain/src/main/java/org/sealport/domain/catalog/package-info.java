/**
 * Catalogs and the vApp templates in them: where a template came from and what it says about TPMs.
 */
package org.sealport.domain.catalog;
