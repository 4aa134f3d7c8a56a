import type { FleetCheck } from '../fleetCheck';

/** A choice, most likely, but one that app teams meet first. */
export const clusterIsReadOnly: FleetCheck = {
  code: 'MESH316',
  title: 'A cluster is read-only',
  severity: 'note',
  find({ cluster: { writer, name } }) {
    if (writer.state === 'configured') return [];
    return [
      {
        says: 'No migration can be started in {cluster}. {why}',
        remedy:
          'Give mesh a credential of its own under {key}, with the rights of manifests/writer.yaml.',
        params: { why: writer.why, key: `mesh.clusters.${name}.writer` },
        evidence: [writer.why],
      },
    ];
  },
};
