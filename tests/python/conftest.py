"""What the tests share: the command, the samples, one text with a record of each kind."""
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COMMAND = os.path.abspath(os.environ.get('GONGWEN', ROOT / 'build' / 'gongwen'))
SAMPLES = sorted((ROOT / 'samples' / 'documents').glob('*.txt'))
ROADS = ROOT / 'samples' / 'patterns' / 'road_number.json'
assert SAMPLES

EVERY_KIND = '''湾城市人力资源和社会保障局关于发放培训补贴的通知
湾人社发〔2024〕18号
各区人民政府：
一、依据《关于稳定就业的意见》（湾人社规〔2023〕7号），自2024年7月1日起，企业每人每月补助不超过1.25万元，惠及3000余人次。
二、补贴468家企业，为期3年，年龄在40周岁以下，合格率98.5%以上，配比4:3:3。
三、咨询于2024年8月1日9:30至24:00受理。联系人：王某，电话：0790-55501234转8。
湾城市人力资源和社会保障局
2024年6月3日
'''


@pytest.fixture(scope='session')
def every_kind():
    import gongwen
    return gongwen.extract(EVERY_KIND)


def run_command(*arguments, **options):
    """What the command prints."""
    return subprocess.run([COMMAND, *arguments], capture_output=True, check=True, timeout=120, **options).stdout
