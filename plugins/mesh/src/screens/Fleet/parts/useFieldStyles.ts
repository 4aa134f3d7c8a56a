import { makeStyles } from '@material-ui/core/styles';

/** The theme's own colour of labels has too little contrast on the page's background. */
export const useFieldStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.primary },
}));
