/** Strings of the lists of migrations and of problems. */
export const fleetReportMessages = {
  migration: {
    waitingFor: 'Waiting for the list of migrations.',
    headline: {
      none: 'No migration is listed.',
      some_one:
        '{{count, number}} migration: {{open, number}} under way, {{stopped, number}} stopped.',
      some_other:
        'The newest {{count, number}} migrations: {{open, number}} under way, {{stopped, number}} stopped.',
    },
    column: {
      namespace: 'Namespace',
      move: 'Move',
      phase: 'State',
      by: 'By',
      reason: 'Why',
      started: 'Started',
      took: 'Took',
    },
    to: '→',
    more: 'Show older ones',
    loadingMore: 'Loading older ones',
    noMatch: 'No migration matches the filters.',
    unreadable_one:
      '{{count, number}} migration was written by a newer release of mesh and cannot be read yet: {{places}}. Look again when the update of the portal is complete.',
    unreadable_other:
      '{{count, number}} migrations were written by a newer release of mesh and cannot be read yet: {{places}}. Look again when the update of the portal is complete.',
    empty: {
      what: 'Here would be the migrations that run, and the record of those that are over.',
      why: 'No namespace was moved yet.',
      next: 'Plan a move from the list of namespaces, or on the Mesh tab of a catalog entity.',
    },
  },
  problem: {
    waitingFor: 'Waiting for the problems of the fleet.',
    headline: {
      none: 'No problem is known.',
      some: '{{errors}}, {{warnings}} and {{notes}}.',
    },
    errors_one: '{{count, number}} error',
    errors_other: '{{count, number}} errors',
    warnings_one: '{{count, number}} warning',
    warnings_other: '{{count, number}} warnings',
    notes_one: '{{count, number}} note',
    notes_other: '{{count, number}} notes',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    details: 'Details',
    evidence: 'What was seen',
    noEvidence: 'see the sentence above',
    remedy: 'What to do',
    object: 'Object',
    documentation: 'Documentation',
    page: 'docs/checks/{{code}}.md in the repository of the plugin',
    link: 'To send',
    linkText: 'Link to this problem',
    copyLink: 'Copy the link to this problem',
    gone: 'The problem that the link names is over, or this portal does not know it.',
    noMatch: 'No problem matches the filters.',
    empty: {
      what: 'Here would be what needs a look: tags without a revision, labels that nobody serves, proxies that are out of step.',
      why: 'Nothing of this kind was found in the clusters that were read.',
      next: 'Clusters that could not be read are named above; of them it is not known.',
    },
  },
} as const;
