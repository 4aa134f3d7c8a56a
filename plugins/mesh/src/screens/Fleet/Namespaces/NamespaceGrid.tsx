import { makeStyles } from '@material-ui/core/styles';
import type { NamespaceSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useCallback, useRef } from 'react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useListStyles } from '../parts/useListStyles';
import type { RevisionLook } from '../parts/useRevisionLook';
import type { FleetTab } from '../useFleetTab';
import { NamespaceDetail } from './NamespaceDetail';
import { namespaceColumns, NamespaceGridHead } from './NamespaceGridHead';
import { NamespaceRow } from './NamespaceRow';
import { placeOf } from './placeOf';
import { headHeight, rowHeight, useVirtualRows } from './useVirtualRows';

const useStyles = makeStyles(theme => ({
  scroll: {
    position: 'relative',
    overflow: 'auto',
    // Nearly as high as the window: scrolled into view, it shows 25 rows on a laptop.
    maxHeight: 'max(420px, calc(100vh - 140px))',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
    overflowAnchor: 'none',
  },
  table: {
    width: '100%',
    minWidth: 940,
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    textAlign: 'start',
    fontSize: theme.typography.pxToRem(13),
    '& td, & th': {
      padding: theme.spacing(0, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      textAlign: 'start',
      height: rowHeight,
    },
    '& tbody th': { fontWeight: 500 },
  },
  space: { '& td': { padding: 0, border: 0 } },
  detail: { background: theme.palette.background.default },
}));

function Space({ height }: { height: number }) {
  const classes = useStyles();
  if (height <= 0) return null;
  return (
    <tbody aria-hidden className={classes.space}>
      <tr>
        <td colSpan={namespaceColumns.length} style={{ height }} />
      </tr>
    </tbody>
  );
}

/** The namespaces as a table of which only the rows in sight are in the page. */
export function NamespaceGrid(props: {
  items: readonly NamespaceSummary[];
  /** The pods of the longest bar, of all namespaces: a filter does not change the scale. */
  most: number;
  look: RevisionLook;
  tab: FleetTab;
}) {
  const classes = useStyles();
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const { items, tab } = props;
  const keyOf = useCallback((index: number) => placeOf(items[index]), [items]);
  const rows = useVirtualRows({ scroll, count: items.length, keyOf });
  const { row: openRow } = tab.search;
  return (
    <div className={classes.scroll} ref={scroll}>
      <table
        className={`${list.table} ${classes.table}`}
        role="grid"
        aria-rowcount={items.length + 1}
        onKeyDown={rows.onKeyDown}
      >
        <caption>{t('fleet.tab.namespaces')}</caption>
        <NamespaceGridHead
          sort={tab.search.sort}
          onSort={sort => tab.change({ sort })}
          height={headHeight}
        />
        <Space height={rows.before} />
        {rows.shown.map(({ index, key }) => {
          const summary = items[index];
          const place = placeOf(summary);
          const open = openRow === place;
          return (
            <tbody key={key} ref={rows.measure} data-index={index}>
              <NamespaceRow
                summary={summary}
                // The first row is the head.
                rowIndex={index + 2}
                open={open}
                isTabStop={rows.tabStop === index}
                most={props.most}
                look={props.look}
                tab={tab}
                onFocus={() => rows.setActive(index)}
                onToggle={() =>
                  tab.change({ row: open ? null : place }, { replace: true })
                }
              />
              {open && (
                <tr className={classes.detail}>
                  <td colSpan={namespaceColumns.length}>
                    <NamespaceDetail summary={summary} tab={tab} />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
        <Space height={rows.after} />
      </table>
    </div>
  );
}
