/** Catalogs and templates in the database. */
package org.sealport.persistence.catalog;
