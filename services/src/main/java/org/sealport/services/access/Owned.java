package org.sealport.services.access;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sealport.domain.access.Access;
import org.sealport.domain.tenant.TenantId;

/**
 * Something that has an owner, to be looked up within a transaction.
 *
 * @param access who reaches it
 * @param change changes that, for a caller who may see it no more afterwards
 */
public record Owned(TenantId tenant, Supplier<Access> access, Consumer<Consumer<Access>> change) {}
