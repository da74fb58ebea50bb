"""What goes for all stories: `pytest --rewrite` writes what is expected anew; what is heavy waits."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write expected files anew")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What needs 200 MB of npm runs only when its mark is asked for; pytest counts it as deselected."""
    if "wrangler" in config.option.markexpr:
        return
    heavy = [item for item in items if item.get_closest_marker("wrangler")]
    config.hook.pytest_deselected(items=heavy)
    items[:] = [item for item in items if item not in heavy]


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite"))
