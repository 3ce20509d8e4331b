import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { Problem } from '../generated/api.js';

/** A refusal as the service told it: what, why, each field at fault with its remedy, the code to look up and the id to ask about; nothing for none. */
export function ProblemAlert({ problem, retry }: { readonly problem: Problem | undefined; readonly retry?: () => void }) {
  if (problem === undefined) return null;
  return (
    <Alert type="error" header={problem.title} action={<ProblemAction problem={problem} retry={retry} />}>
      <div>{problem.detail}</div>
      {problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ field, rule, remedy }) => (
            <li key={`${field} ${rule}`}>
              <strong>{field}</strong>: {rule} {remedy}
            </li>
          ))}
        </ul>
      )}
      <Box variant="small" color="inherit">
        Code {problem.code}
        {problem.correlationId === '' ? '' : `, correlation id ${problem.correlationId}`}
      </Box>
    </Alert>
  );
}

function ProblemAction({ problem, retry }: { readonly problem: Problem; readonly retry?: () => void }) {
  if (problem.status === 401)
    return (
      <Button formAction="none" onClick={() => window.location.reload()}>
        Sign in again
      </Button>
    );
  return retry === undefined ? null : (
    <Button formAction="none" onClick={retry}>
      Try again
    </Button>
  );
}
