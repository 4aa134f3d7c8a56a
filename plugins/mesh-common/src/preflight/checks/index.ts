import type { Check } from '../defineCheck';
import { autoscalersHaveRoom } from './autoscalersHaveRoom';
import { budgetsAllowEvictions } from './budgetsAllowEvictions';
import { everyKindIsRead } from './everyKindIsRead';
import { everyTemplateIsInjected } from './everyTemplateIsInjected';
import { everyWorkloadCanBeRenewed } from './everyWorkloadCanBeRenewed';
import { injectorAgrees } from './injectorAgrees';
import { namespaceExists } from './namespaceExists';
import { namespaceIsDiscovered } from './namespaceIsDiscovered';
import { namespaceIsNotInGit } from './namespaceIsNotInGit';
import { namespaceIsNotProtected } from './namespaceIsNotProtected';
import { noAmbient } from './noAmbient';
import { noDowntimeWithoutConsent } from './noDowntimeWithoutConsent';
import { noEvictionWithoutConsent } from './noEvictionWithoutConsent';
import { noGateways } from './noGateways';
import { noOperatorMayUndo } from './noOperatorMayUndo';
import { noRolloutWaitsForItself } from './noRolloutWaitsForItself';
import { oneConfigurationMatches } from './oneConfigurationMatches';
import { podSecurityAdmitsSidecar } from './podSecurityAdmitsSidecar';
import { podsOptedOut } from './podsOptedOut';
import { podsWithOwnRevision } from './podsWithOwnRevision';
import { presentSideIsInMesh } from './presentSideIsInMesh';
import { quotaHasRoom } from './quotaHasRoom';
import { recordAnnotationIsFree } from './recordAnnotationIsFree';
import { scaledToZero } from './scaledToZero';
import { somethingWouldChange } from './somethingWouldChange';
import { targetInjectorIsRead } from './targetInjectorIsRead';
import { targetInjectorIsReady } from './targetInjectorIsReady';
import { targetIstiodCanBeAsked } from './targetIstiodCanBeAsked';
import { targetIsServed } from './targetIsServed';
import { targetKindMatches } from './targetKindMatches';
import { templatesAreNotInGit } from './templatesAreNotInGit';
import { trustDomainIsShared } from './trustDomainIsShared';
import { trustRootIsShared } from './trustRootIsShared';
import { workloadsAreSteady } from './workloadsAreSteady';
import { writerMayWrite } from './writerMayWrite';

/** All checks before a migration, in reading order. @public */
export const checks: readonly Check[] = [
  namespaceExists,
  namespaceIsNotProtected,
  targetIsServed,
  targetKindMatches,
  oneConfigurationMatches,
  targetInjectorIsReady,
  trustRootIsShared,
  presentSideIsInMesh,
  noAmbient,
  somethingWouldChange,
  noGateways,
  namespaceIsNotInGit,
  templatesAreNotInGit,
  everyWorkloadCanBeRenewed,
  workloadsAreSteady,
  noDowntimeWithoutConsent,
  writerMayWrite,
  recordAnnotationIsFree,
  scaledToZero,
  podsOptedOut,
  podsWithOwnRevision,
  noOperatorMayUndo,
  everyKindIsRead,
  targetInjectorIsRead,
  noRolloutWaitsForItself,
  budgetsAllowEvictions,
  autoscalersHaveRoom,
  quotaHasRoom,
  noEvictionWithoutConsent,
  everyTemplateIsInjected,
  trustDomainIsShared,
  namespaceIsDiscovered,
  podSecurityAdmitsSidecar,
  targetIstiodCanBeAsked,
  injectorAgrees,
];

/** What has to be true before going back as well: nobody else moves the namespace, and it can be written. @public */
export const safetyChecks: readonly Check[] = [
  namespaceExists,
  writerMayWrite,
  recordAnnotationIsFree,
];
