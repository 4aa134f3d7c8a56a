/** The resource of webhooks that change what is created, as the sandbox's stage names it. */
export const webhooks =
  'mutatingwebhookconfigurations.admissionregistration.k8s.io';
