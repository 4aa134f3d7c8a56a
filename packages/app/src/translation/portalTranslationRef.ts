import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** What the demo portal itself says, in English. */
export const portalTranslationRef = createTranslationRef({
  id: 'demo-portal',
  messages: {
    signIn: {
      title: 'Sign in to the mesh demo',
      intro:
        'Choose who you are. There is no password: this portal runs on this machine only, with clusters of its own.',
      failed:
        'Signing in did not work. {{reason}} Choose a person to try again.',
    },
    home: { title: 'Home' },
    tour: {
      title: 'What to try',
      button: 'What to try: {{done}} of {{all}}',
      progress: '{{done}} of {{all}} done',
      close: 'Close what to try',
      open: 'Open the page',
      goOnAs: 'Go on as {{person}}',
      copy: 'Copy the command',
      copied: 'Copied',
      steps: {
        see: {
          title: 'See what payments-api runs, and why',
          text: 'Its Mesh tab says which revision its pods run, which one the namespace asks for, and how one follows from the other.',
        },
        plan: {
          title: 'Plan its move to 1-30-3',
          text: 'Checks, labels, restarts and the way back. Nothing is written.',
        },
        start: {
          title: 'Start it, and watch',
          text: 'Give a reason and start. A workload counts as done only when its new pods are ready and connected. Then roll it back.',
        },
        rollBack: {
          title: 'Break a move',
          text: 'Start the move of payments-risk, and run this in another terminal while it restarts. The migration stops, says which pod and why, and offers the way back.',
        },
        otherTeam: {
          title: 'Share a namespace',
          text: 'Lin and Sofia share fulfilment. Each sees it, and neither moves the other without being asked.',
        },
        fleet: {
          title: 'Look after the fleet',
          text: 'All clusters, namespaces and problems. The network of prod-us fails now and then: its last known state stays.',
        },
      },
    },
  },
});
