import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { ActionButton } from '../../components/ActionButton';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { Choice } from '../Fleet/parts/Choice';
import { useFieldStyles } from '../Fleet/parts/useFieldStyles';
import {
  addressOf,
  changeFields,
  isValidField,
  textOf,
  type ChangeField,
  type FormText,
} from './formText';
import type { WhyAddress } from './whySearch';

const useStyles = makeStyles(theme => ({
  form: { display: 'grid', gap: theme.spacing(2), maxWidth: '80em' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(16em, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
  },
  lines: { fontFamily: 'monospace' },
  helper: { color: theme.palette.textSubtle, marginInline: 0 },
}));

const nameFields = ['cluster', 'namespace', 'pod'] as const;
const lineFields = Object.keys(changeFields) as ChangeField[];

function NameField(props: {
  name: (typeof nameFields)[number];
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const field = useFieldStyles();
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { name } = props;
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      label={t(`why.form.${name}`)}
      required={name !== 'pod'}
      helperText={name === 'pod' ? t('why.form.podHelp') : undefined}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      InputLabelProps={{ shrink: true, className: field.label }}
      FormHelperTextProps={{ className: classes.helper }}
    />
  );
}

function LinesField(props: {
  name: ChangeField;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const field = useFieldStyles();
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { name, value } = props;
  const isWrong = !isValidField(name, value);
  return (
    <TextField
      id={id}
      multiline
      minRows={2}
      size="small"
      variant="outlined"
      label={t(`why.form.${name}`)}
      error={isWrong}
      helperText={
        isWrong
          ? t('why.form.wrong')
          : t('why.form.linesHelp', { example: t(`why.form.example.${name}`) })
      }
      value={value}
      onChange={event => props.onChange(event.target.value)}
      inputProps={{ className: classes.lines }}
      InputLabelProps={{ shrink: true, className: field.label }}
      FormHelperTextProps={isWrong ? {} : { className: classes.helper }}
    />
  );
}

/** Asks about another pod, or about labels that do not exist yet. What is asked goes into the address. */
export function QuestionForm(props: {
  address: WhyAddress;
  primary: boolean;
  onAsk: (address: WhyAddress) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { address, onAsk } = props;
  const [text, setText] = useState(() => textOf(address));
  const change = (changes: Partial<FormText>) =>
    setText(present => ({ ...present, ...changes }));
  const next = addressOf(text, address.entityRef);
  const because = !(next.cluster && next.namespace)
    ? t('why.form.nameThem')
    : null;
  const wrong = lineFields.some(name => !isValidField(name, text[name]))
    ? t('why.form.correct')
    : null;
  return (
    <div className={classes.form}>
      <span className={classes.helper}>{t('why.form.what')}</span>
      <div className={classes.fields}>
        {nameFields.map(name => (
          <NameField
            key={name}
            name={name}
            value={text[name]}
            onChange={value => change({ [name]: value })}
          />
        ))}
      </div>
      <div className={classes.fields}>
        {lineFields.map(name => (
          <LinesField
            key={name}
            name={name}
            value={text[name]}
            onChange={value => change({ [name]: value })}
          />
        ))}
        <Choice
          label={t('why.form.hostNetwork')}
          all={t('why.form.asItIs')}
          value={text.hostNetwork}
          options={[
            { value: 'true', label: t('why.form.ofTheNode') },
            { value: 'false', label: t('why.form.ofItsOwn') },
          ]}
          onChange={hostNetwork => change({ hostNetwork })}
        />
      </div>
      <ActionButton
        label={t('why.form.ask')}
        primary={props.primary}
        disabledBecause={because ?? wrong}
        onClick={() => onAsk(next)}
      />
    </div>
  );
}
