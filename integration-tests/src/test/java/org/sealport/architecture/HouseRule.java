package org.sealport.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.sealport.architecture.bad.domain.BadColor;
import org.sealport.architecture.bad.domain.BadEntity;
import org.sealport.architecture.bad.lab.BadHandling;
import org.sealport.architecture.bad.lab.BadSharedClass;
import org.sealport.architecture.bad.persistence.BadQueries;
import org.sealport.architecture.bad.persistence.BadTenants;
import org.sealport.architecture.bad.services.bravo.BadBravo;
import org.sealport.architecture.bad.services.vm.BadLabCall;
import org.sealport.architecture.bad.services.vm.BadUseCases;
import org.sealport.architecture.bad.services.vm.BadVersionCheck;
import org.sealport.architecture.bad.web.BadPage;
import org.sealport.architecture.bad.web.BadRest;

/** Every rule with the bad classes that it must reject. */
enum HouseRule {
  LAYERS(LayerRules.LAYERS, BadEntity.class),
  WEB_HOLDS_NO_ENTITIES(LayerRules.WEB_HOLDS_NO_ENTITIES, BadPage.class),
  WEB_CALLS_NO_REPOSITORY(LayerRules.WEB_CALLS_NO_REPOSITORY, BadPage.class),
  ENTITIES_LIVE_IN_THE_DOMAIN(LayerRules.ENTITIES_LIVE_IN_THE_DOMAIN, BadEntity.class),
  VERSIONS_ARE_COMPARED_IN_TABLES(
      LayerRules.VERSIONS_ARE_COMPARED_IN_TABLES, BadVersionCheck.class),
  FEATURES_OF_THE_DOMAIN_ARE_FREE_OF_CYCLES(
      LayerRules.FEATURES_OF_THE_DOMAIN_ARE_FREE_OF_CYCLES,
      org.sealport.domain.badalpha.BadAlpha.class),
  FEATURES_OF_THE_SERVICES_ARE_FREE_OF_CYCLES(
      LayerRules.FEATURES_OF_THE_SERVICES_ARE_FREE_OF_CYCLES, BadBravo.class),
  INFRASTRUCTURE_IS_REACHED_BY_PORTS(
      LayerRules.INFRASTRUCTURE_IS_REACHED_BY_PORTS, BadLabCall.class),
  EVERY_USE_CASE_NAMES_ITS_RIGHT(UseCaseRules.EVERY_USE_CASE_NAMES_ITS_RIGHT, BadUseCases.class),
  EVERY_QUERY_NAMES_ITS_RIGHT(UseCaseRules.EVERY_QUERY_NAMES_ITS_RIGHT, BadQueries.class),
  RIGHTS_STAND_ON_METHODS(UseCaseRules.RIGHTS_STAND_ON_METHODS, BadQueries.class),
  USE_CASES_TAKE_THE_TENANT_FIRST(UseCaseRules.USE_CASES_TAKE_THE_TENANT_FIRST, BadUseCases.class),
  WHAT_CHANGES_A_VM_IS_AUDITED(UseCaseRules.WHAT_CHANGES_A_VM_IS_AUDITED, BadUseCases.class),
  NO_REMOTE_CALL_INSIDE_A_TRANSACTION(
      UseCaseRules.NO_REMOTE_CALL_INSIDE_A_TRANSACTION, BadUseCases.class),
  HANDLERS_CALL_NO_USE_CASE(UseCaseRules.HANDLERS_CALL_NO_USE_CASE, BadHandling.class),
  HANDLERS_HAVE_NO_TRANSACTION(UseCaseRules.HANDLERS_HAVE_NO_TRANSACTION, BadHandling.class),
  ENTITIES_HAVE_NO_SETTERS(CodeRules.ENTITIES_HAVE_NO_SETTERS, BadEntity.class),
  ENTITIES_KEEP_THEIR_STATE_PRIVATE(CodeRules.ENTITIES_KEEP_THEIR_STATE_PRIVATE, BadEntity.class),
  NO_OLD_DATES(CodeRules.NO_OLD_DATES, BadEntity.class),
  NO_STANDARD_STREAMS(CodeRules.NO_STANDARD_STREAMS, BadSharedClass.class),
  AT_MOST_SEVEN_INJECTED_FIELDS(CodeRules.AT_MOST_SEVEN_INJECTED_FIELDS, BadSharedClass.class),
  USE_CASES_ARE_NAMED_SERVICE(CodeRules.USE_CASES_ARE_NAMED_SERVICE, BadUseCases.class),
  HANDLERS_ARE_NAMED_HANDLER(CodeRules.HANDLERS_ARE_NAMED_HANDLER, BadHandling.class),
  PROBLEMS_ARE_NAMED_PROBLEM(CodeRules.PROBLEMS_ARE_NAMED_PROBLEM, BadColor.class),
  RESOURCES_ARE_NAMED_RESOURCE(CodeRules.RESOURCES_ARE_NAMED_RESOURCE, BadRest.class),
  VIEWS_ARE_NAMED_VIEW(CodeRules.VIEWS_ARE_NAMED_VIEW, BadPage.class),
  REPOSITORIES_ARE_NAMED_JPA(CodeRules.REPOSITORIES_ARE_NAMED_JPA, BadTenants.class);

  private final ArchRule rule;
  private final List<Class<?>> bad;

  HouseRule(ArchRule rule, Class<?>... bad) {
    this.rule = rule;
    this.bad = List.of(bad);
  }

  ArchRule rule() {
    return rule;
  }

  List<Class<?>> bad() {
    return bad;
  }
}
