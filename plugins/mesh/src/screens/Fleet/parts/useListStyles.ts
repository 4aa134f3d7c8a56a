import { makeStyles } from '@material-ui/core/styles';

/** The look of the lists: compact, figures below one another, no stripes. */
export const useListStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    fontVariantNumeric: 'tabular-nums',
    '& caption': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& thead th': {
      color: theme.palette.textSubtle,
      fontWeight: 500,
      whiteSpace: 'nowrap',
    },
    '& td, & th': {
      padding: theme.spacing(0.5, 0),
      paddingInlineEnd: theme.spacing(2),
      lineHeight: theme.typography.body2.lineHeight,
    },
    '& tbody tr:nth-of-type(odd)': { background: 'none' },
    '& tbody th': { fontWeight: 500 },
  },
  number: { textAlign: 'end' },
  oneLine: { whiteSpace: 'nowrap' },
  subtle: { color: theme.palette.textSubtle },
  /** What is shown of a cluster that cannot be read. */
  stale: {
    '&, & td, & th': { color: theme.palette.textSubtle },
    '& [aria-hidden]': { opacity: 0.6 },
  },
  plain: {
    listStyle: 'none',
    margin: 0,
    paddingInlineStart: 0,
  },
}));
