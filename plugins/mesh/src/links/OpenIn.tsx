import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { linksFor, type LinkSubject } from './linksFor';
import { useLinkTemplates } from './useLinkTemplates';

const useStyles = makeStyles(theme => ({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  label: { color: theme.palette.textSubtle },
}));

/** Links to where somebody else shows it better; nothing where the portal configures none. */
export function OpenIn(
  props: Pick<LinkSubject, 'cluster' | 'namespace' | 'kind' | 'workload'> & {
    /** The entity whose page is shown. */
    entityRef?: string;
  },
) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { entityRef, ...subject } = props;
  const entity = entityRef === undefined ? null : parseEntityRef(entityRef);
  const links = linksFor(useLinkTemplates(), {
    ...subject,
    entityKind: entity?.kind,
    entityNamespace: entity?.namespace,
    entityName: entity?.name,
  });
  if (links.length === 0) return null;
  return (
    <ul className={classes.links}>
      <li className={classes.label} aria-hidden>
        {t('entityMesh.links')}
      </li>
      {links.map(({ title, href }) => (
        <li key={title}>
          <Link to={href}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
