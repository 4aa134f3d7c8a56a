import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  head: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  toggle: {
    padding: theme.spacing(0.25),
    '[dir="rtl"] & svg': { transform: 'scaleX(-1)' },
  },
  detail: { background: theme.palette.background.default },
}));

/** A row of a table that opens to what is below it. Whether it is open is the table's matter. */
export function OpenRow(props: {
  className: string;
  head: ReactNode;
  /** What the button does, for who does not see where it stands. */
  label: string;
  open: boolean;
  onToggle: () => void;
  columns: number;
  cells: ReactNode;
  detail: ReactNode;
}) {
  const classes = useStyles();
  const { open } = props;
  return (
    <>
      <TableRow hover className={props.className}>
        <TableCell component="th" role="rowheader" scope="row">
          <span className={classes.head}>
            <IconButton
              className={classes.toggle}
              size="small"
              aria-expanded={open}
              aria-label={props.label}
              onClick={props.onToggle}
            >
              {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
            </IconButton>
            {props.head}
          </span>
        </TableCell>
        {props.cells}
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={props.columns} className={classes.detail}>
            {props.detail}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
