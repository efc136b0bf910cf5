/**
 * The OpenAPI document of the native API, read off its resources: what they take and answer is
 * their parameters and records. The runtime's own scanner loses generic types, query parameters and
 * nested records.
 */
package org.sealport.web.rest.v1.openapi;
