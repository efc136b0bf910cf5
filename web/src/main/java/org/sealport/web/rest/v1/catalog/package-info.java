/** Catalogs, templates, instances of templates, and uploads of OVF packages. */
package org.sealport.web.rest.v1.catalog;
