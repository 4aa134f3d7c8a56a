import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ReactNode } from 'react';
import { useListStyles } from './useListStyles';

/** A column by what its head says. */
export interface ListColumn {
  label: string;
  /** Figures stand below one another, at the end of the column. */
  figures?: boolean;
  /** Part of the width, where it should not follow the content. */
  width?: string;
}

/** A table of the Mesh page: named for who does not see it, with a head. */
export function ListTable(props: {
  caption: string;
  columns: readonly ListColumn[];
  /** The rows. */
  children: ReactNode;
}) {
  const classes = useListStyles();
  return (
    <div className={classes.scroll}>
      <Table size="small" className={classes.table}>
        <caption>{props.caption}</caption>
        <TableHead>
          <TableRow>
            {props.columns.map(({ label, figures, width }, index) => (
              <TableCell
                key={index}
                component="th"
                scope="col"
                className={figures ? classes.number : ''}
                style={{ width }}
              >
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{props.children}</TableBody>
      </Table>
    </div>
  );
}
