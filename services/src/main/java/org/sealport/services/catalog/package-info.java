/** Use cases on catalogs and templates: upload, capture, instantiate. */
package org.sealport.services.catalog;
