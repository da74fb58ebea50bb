"""English: what is said on the way from a site to the web."""

SENTENCES: dict[str, str] = {
    # where the host shows the site
    "site.elsewhere": "Your host shows the site at {url}, but `site.url` says {written}.",
    "site.elsewhere.hint": "Write the address at which visitors will find you. Links in posts, and the page for a wrong address, are made with it.",
    "site.domain": "Your host shows the site at {url}; it doesn't know about {domain} yet.",
    "site.domain.hint": "Fill in the domain at your host too. On GitHub: Settings → Pages → Custom domain.",
    # the summary of a job
    "summary.error": "Your site was not renewed",
    "summary.error.text": "Something in your file keeps it from being built. Whatever was online stays online. Mend what is listed here and save the file; the rest goes by itself.",
    "summary.gap": "Your site can be built, but it isn't finished",
    "summary.gap.text": "Visitors will see the gaps below. Fill them before you tell people about the site.",
    "summary.good": "Your file is in order",
    "summary.good.text": "Nothing stands in the way of publishing.",
    "summary.line": ", line {line}",
    # the job itself
    "workflow.about": "Publishes your site on GitHub Pages: after every change, and once a day, because dates and phases\n# move by themselves. A mistake in your file stops it here; the site that is online stays as it is.\n# Written by kiem new; from here on it is yours. More: the page about publishing in kiem's documentation.",
    "workflow.name": "Publish",
    "workflow.build": "Check and build",
    "workflow.deploy": "Put online",
    "workflow.daily": "every day, shortly after four o'clock UTC",
    "workflow.branch": "only the default branch, whatever it is called",
    "workflow.reads": "where the site will stand",
    "workflow.writes": "the site itself",
    "workflow.token": "GitHub asks who deploys",
    "workflow.install": "Install kiem",
    "workflow.address": "Find out where the site will stand",
    "workflow.check": "Check community.yaml",
    "workflow.summary": "Say how things stand",
    "workflow.make": "Build the site",
    "workflow.off": "Stop if Pages is switched off",
    "workflow.off.title": "Pages is not switched on",
    "workflow.off.text": "Your site is built, but GitHub has no place for it yet. Open",
    "workflow.off.then": 'choose \\"GitHub Actions\\" under Source, come back here and press \\"Re-run all jobs\\".',
    "workflow.preview": "Keep a preview with the pull request",
}
