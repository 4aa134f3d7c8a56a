import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import type { NamespaceSort, NamespaceSortKey } from '../search/FleetSearch';

interface Column {
  name:
    | 'namespace'
    | 'cluster'
    | 'owners'
    | 'asks'
    | 'runs'
    | 'difference'
    | 'migration'
    | 'problems'
    | 'action';
  width: string;
  sort: NamespaceSortKey | null;
}

/** The columns with their parts of the width. */
export const namespaceColumns: readonly Column[] = [
  { name: 'namespace', width: '15%', sort: 'namespace' },
  { name: 'cluster', width: '8%', sort: 'cluster' },
  { name: 'owners', width: '11%', sort: 'owners' },
  { name: 'asks', width: '12%', sort: null },
  { name: 'runs', width: '16%', sort: 'pods' },
  { name: 'difference', width: '15%', sort: 'difference' },
  { name: 'migration', width: '10%', sort: 'migration' },
  { name: 'problems', width: '8%', sort: 'problems' },
  { name: 'action', width: '5%', sort: null },
];

const useStyles = makeStyles(theme => ({
  head: {
    '& th': {
      position: 'sticky',
      insetBlockStart: 0,
      zIndex: 1,
      background: theme.palette.background.paper,
    },
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    '& svg': { fontSize: 16, marginInlineStart: theme.spacing(0.25) },
  },
}));

function SortButton(props: {
  label: string;
  direction: 'ascending' | 'descending' | 'none';
  onClick: () => void;
}) {
  const { direction } = props;
  return (
    <button type="button" className={useStyles().sort} onClick={props.onClick}>
      {props.label}
      {direction === 'ascending' && <ArrowUpwardIcon aria-hidden />}
      {direction === 'descending' && <ArrowDownwardIcon aria-hidden />}
    </button>
  );
}

function directionOf(sort: NamespaceSort | null, key: NamespaceSortKey | null) {
  if (!key || sort?.key !== key) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

/** Figures are of most use from the largest; names from A. A third click takes the order away. */
function nextSort(
  sort: NamespaceSort | null,
  key: NamespaceSortKey,
): NamespaceSort | null {
  const byName = key === 'cluster' || key === 'namespace' || key === 'owners';
  if (sort?.key !== key) return { key, descending: !byName };
  return sort.descending === byName
    ? null
    : { key, descending: !sort.descending };
}

/** The head of the list of namespaces, which stays in sight. */
export function NamespaceGridHead(props: {
  sort: NamespaceSort | null;
  onSort: (sort: NamespaceSort | null) => void;
  height: number;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { sort, onSort } = props;
  return (
    <>
      <colgroup>
        {namespaceColumns.map(({ name, width }) => (
          <col key={name} style={{ width }} />
        ))}
      </colgroup>
      <thead className={classes.head}>
        <tr aria-rowindex={1}>
          {namespaceColumns.map(({ name, sort: key }) => {
            const direction = directionOf(sort, key);
            const label = t(`fleet.column.${name}`);
            return (
              <th
                key={name}
                scope="col"
                aria-sort={key ? direction : undefined}
                style={{ height: props.height }}
              >
                {key ? (
                  <SortButton
                    label={label}
                    direction={direction}
                    onClick={() => onSort(nextSort(sort, key))}
                  />
                ) : (
                  label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}
