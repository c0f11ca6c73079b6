import { browser } from '../../src/browser.ts';
import { project } from '../../src/data/project.ts';
import { loadLanguage } from '../../src/locale/locale.ts';
import { drawPage } from '../../src/ui/draw.ts';
import { Feedback } from '../../src/ui/report/feedback.tsx';
import { readReport } from '../../src/ui/report/fragment.ts';
import { Report } from '../../src/ui/report/report.tsx';
import { translate } from '../../src/ui/translate.ts';
import '../../src/ui/report/report.css';

await loadLanguage();
const { purpose, subject } = readReport(location.hash);
if (purpose === 'report') {
  drawPage(<Report subject={subject} />, translate('report_title_none'));
} else {
  const { version } = browser.runtime.getManifest();
  drawPage(
    <Feedback
      purpose={purpose}
      subject={subject}
      version={version}
      repositoryUrl={project.repositoryUrl}
    />,
    translate(`feedback_${purpose}_heading`),
  );
}
