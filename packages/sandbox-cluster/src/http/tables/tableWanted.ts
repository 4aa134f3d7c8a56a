/** How much of each object goes with its row. */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

const table =
  /^application\/json(?=.*;\s*as=Table)(?=.*;\s*g=meta\.k8s\.io)(?=.*;\s*v=v1\b)/;

/** Whether a client would rather have a table, and how much of each object with it. */
export function tableWanted(
  accept: string,
  query: URLSearchParams,
): IncludeObject | undefined {
  if (!accept.split(',').some(type => table.test(type.trim())))
    return undefined;
  const asked = query.get('includeObject');
  return asked === 'None' || asked === 'Object' ? asked : 'Metadata';
}
